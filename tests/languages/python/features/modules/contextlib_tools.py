import contextlib
import io


@contextlib.contextmanager
def evaluation_mode(model):
    previous = model["training"]
    model["training"] = False
    try:
        yield model
    finally:
        model["training"] = previous


model = {"training": True}
with evaluation_mode(model) as m:
    print(m)
print(model)
with contextlib.suppress(KeyError):
    model["missing"]
captured = io.StringIO()
with contextlib.redirect_stdout(captured):
    print("hidden")
print(repr(captured.getvalue()))
with contextlib.ExitStack() as stack, contextlib.nullcontext(5) as five:
    stack.callback(print, "unwound", five)

#> {'training': False}
#> {'training': True}
#> 'hidden\n'
#> unwound 5
