text = "hello"
chars = sorted(set(text))
char_to_ix = {ch: i for i, ch in enumerate(chars)}
ix_to_char = dict(enumerate(chars))
encoded = [char_to_ix[ch] for ch in text]
print(chars, encoded, "".join(ix_to_char[i] for i in encoded[::-1]))
print(text[1:3], text[-1], text[::-1], text.translate(str.maketrans("l", "L")))

#> ['e', 'h', 'l', 'o'] [1, 0, 2, 2, 3] olleh
#> el o olleh heLLo
