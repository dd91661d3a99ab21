from datetime import date, datetime, timedelta

start = datetime(2024, 2, 28, 23, 30)
end = start + timedelta(hours=1, days=1)
print(end, end - start, (end - start).total_seconds(), end.isoformat(), end.strftime("%Y/%m/%d %H:%M"))
print(date(2024, 12, 25) - date(2024, 12, 1), start < end, date.fromisoformat("2024-03-01").weekday())
print(datetime.strptime("01.02.2023", "%d.%m.%Y").date(), datetime.now() > start)

#> 2024-03-01 00:30:00 1 day, 1:00:00 90000.0 2024-03-01T00:30:00 2024/03/01 00:30
#> 24 days, 0:00:00 True 4
#> 2023-02-01 True
