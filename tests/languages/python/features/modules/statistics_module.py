import statistics

losses = [0.5, 0.25, 0.75, 0.5]
print(statistics.mean(losses), statistics.median(losses), statistics.mode(losses), statistics.pvariance(losses))
print(round(statistics.stdev(losses), 6), statistics.fmean([1, 2]), statistics.median_low([1, 3]))

#> 0.5 0.5 0.5 0.03125
#> 0.204124 1.5 1
