import argparse

parser = argparse.ArgumentParser(description="train a model")
parser.add_argument("--lr", type=float, default=0.1)
parser.add_argument("--epochs", type=int, default=5)
parser.add_argument("--verbose", action="store_true")
args = parser.parse_args(["--lr", "0.01", "--verbose"])
print(args.lr, args.epochs, args.verbose, vars(args))

#> 0.01 5 True {'lr': 0.01, 'epochs': 5, 'verbose': True}
