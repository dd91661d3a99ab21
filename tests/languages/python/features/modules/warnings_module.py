import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("old api", DeprecationWarning)
    warnings.warn("be careful")
print([(w.category.__name__, str(w.message)) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("now an error", UserWarning)
    except UserWarning as error:
        print(error)
warnings.filterwarnings("ignore")
warnings.warn("silent")

#> [('DeprecationWarning', 'old api'), ('UserWarning', 'be careful')]
#> now an error
