import string

print(string.ascii_lowercase[:5], string.digits, string.punctuation[:4])
print("".join(c for c in "Hi, you!".lower() if c not in string.punctuation))
print(string.Template("$name has $n layers").substitute(name="mlp", n=2), string.capwords("deep learning"))

#> abcde 0123456789 !"#$
#> hi you
#> mlp has 2 layers Deep Learning
