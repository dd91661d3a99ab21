import textwrap
from pprint import pformat, pprint

print(textwrap.dedent("""
    indented
      more
""").strip())
print(textwrap.fill("gradients flow backwards through the graph", width=20))
print(textwrap.indent("a\nb", "> "), textwrap.shorten("many words in a row", 12))
pprint({"b": [1, 2], "a": {"nested": True}})
print(pformat(list(range(40)), width=60, compact=True))

#> indented
#>   more
#> gradients flow
#> backwards through
#> the graph
#> > a
#> > b many [...]
#> {'a': {'nested': True}, 'b': [1, 2]}
#> [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16,
#>  17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
#>  32, 33, 34, 35, 36, 37, 38, 39]
