losses = [0.9, 0.5, 0.4, 0.41, 0.43, 0.3]
best, patience, waited = float("inf"), 2, 0
for epoch, loss in enumerate(losses):
    if loss < best:
        best, waited = loss, 0
    else:
        waited += 1
        if waited >= patience:
            print(f"stop at epoch {epoch}")
            break
print("best loss: %.2f" % best)

#> stop at epoch 4
#> best loss: 0.40
