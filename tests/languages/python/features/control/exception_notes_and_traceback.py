def inner():
    raise ValueError("bad shape")


try:
    try:
        inner()
    except ValueError as error:
        error.add_note("in layer 2")
        raise
except ValueError as error:
    print(error, error.__notes__)
    frames, tb = [], error.__traceback__
    while tb:
        frames.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    print(frames)

#> bad shape ['in layer 2']
#> ['<module>', 'inner']
