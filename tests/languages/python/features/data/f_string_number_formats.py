loss, step, rate = 0.123456789, 7, 0.9512
print(f"{loss:.4f} {loss:.2e} {loss:g} {loss:10.3f}| {loss:<8.2f}| {loss:^9.1f}|")
print(f"{step:03d} {step:>5} {step:<5}| {step:+d} {step:b} {255:x} {255:#X} {1234567:,} {1e6:_.0f}")
print(f"{rate:.1%} {rate:8.2%} {float('nan'):.2f} {float('-inf'):5.1f} {-0.0:.1f} {1e20:.3g}")
width, digits = 10, 3
print(f"[{loss:{width}.{digits}f}] [{'name':*^{width}}] [{'x':>{width}}] {{literal}}")

#> 0.1235 1.23e-01 0.123457      0.123| 0.12    |    0.1   |
#> 007     7 7    | +7 111 ff 0XFF 1,234,567 1_000_000
#> 95.1%   95.12% nan  -inf -0.0 1e+20
#> [     0.123] [***name***] [         x] {literal}
