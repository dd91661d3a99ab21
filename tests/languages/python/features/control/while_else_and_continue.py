loss, step = 1.0, 0
while loss > 0.1:
    step += 1
    if step % 2:
        continue
    loss /= 3
    if step > 100:
        break
else:
    print("converged")
print(step, round(loss, 4))

#> converged
#> 6 0.037
