from enum import Enum, IntEnum, auto


class Mode(Enum):
    TRAIN = "train"
    TEST = "test"


class Level(IntEnum):
    LOW = auto()
    HIGH = auto()


print(Mode.TRAIN, repr(Mode("test")), Mode["TRAIN"].value, Mode.TRAIN is Mode("train"))
print([m.name for m in Mode], Level.HIGH > Level.LOW, Level.HIGH + 1, list(range(3))[Level.LOW])
try:
    Mode("dev")
except ValueError as error:
    print(error)

#> Mode.TRAIN <Mode.TEST: 'test'> train True
#> ['TRAIN', 'TEST'] True 3 1
#> 'dev' is not a valid Mode
