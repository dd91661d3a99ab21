line = "  Epoch 3: loss=0.25, acc=91%  "
print(line.strip().lower().replace("epoch", "step"))
print(line.split(), "a,b,,c".split(","), "x=1;y=2".partition(";"))
print("-".join(["W", "b"]), "ab".upper(), "title case".title(), "x".center(5, "*"), "7".zfill(3))
print("loss".startswith(("lo", "x")), "model.npz".endswith(".npz"), "banana".count("an"), "abc".find("z"))
print("a\tb\\n", r"raw\n", "tab\tx".expandtabs(4), "ab" * 2, "b" in "abc", "é".encode(), b"ok".decode())
print("12".isdigit(), "ab1".isalnum(), "A".isupper(), ord("a"), chr(98), "l\nm".splitlines())

#> step 3: loss=0.25, acc=91%
#> ['Epoch', '3:', 'loss=0.25,', 'acc=91%'] ['a', 'b', '', 'c'] ('x=1', ';', 'y=2')
#> W-b AB Title Case **x** 007
#> True True 2 -1
#> a	b\n raw\n tab x abab True b'\xc3\xa9' ok
#> True True True 97 b ['l', 'm']
