stack = [3, 1, 2]
stack.append(5)
stack.extend([4, 4])
stack.insert(0, 9)
stack.remove(4)
print(stack, stack.pop(), stack.pop(0), stack.index(2), stack.count(1))
stack.sort(reverse=True)
stack.reverse()
copied = stack[:]
copied.clear()
print(stack, copied, [0] * 3 + [1], [1, 2] < [1, 3], 5 in stack)

#> [3, 1, 2, 5] 4 9 2 1
#> [1, 2, 3, 5] [] [0, 0, 0, 1] True True
