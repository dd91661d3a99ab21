import re

line = "epoch 12: loss=0.345, acc=0.91"
match = re.search(r"epoch (\d+): loss=(?P<loss>[\d.]+)", line)
print(match.group(1), match["loss"], match.groups(), match.span(1))
print(re.findall(r"(\w+)=([\d.]+)", line), re.sub(r"\d", "#", line), re.split(r"[:,]\s*", line))
print(re.match(r"loss", line), bool(re.fullmatch(r"[a-z ]+\d*.*", line)))
tokens = re.compile(r"\w+|[^\w\s]", re.IGNORECASE)
print(tokens.findall("Don't stop!"), [m.start() for m in tokens.finditer("a b")])
print(re.sub(r"(\w)(\w*)", lambda m: m.group(1).upper() + m.group(2), "deep nets"))

#> 12 0.345 ('12', '0.345') (6, 8)
#> [('loss', '0.345'), ('acc', '0.91')] epoch ##: loss=#.###, acc=#.## ['epoch 12', 'loss=0.345', 'acc=0.91']
#> None True
#> ['Don', "'", 't', 'stop', '!'] [0, 2]
#> Deep Nets
