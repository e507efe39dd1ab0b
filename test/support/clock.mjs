// Loaded before a command: a wall clock that jumps by up to two days, forwards and back, whenever it is read. Nothing that counts time may count with it.
const now = Date.now
let reads = 0
Date.now = () => now() + (((reads++ * 7919) % 97) - 48) * 3_600_000
const Real = Date
globalThis.Date = new Proxy(Real, {
  construct: (target, args) => Reflect.construct(target, args.length === 0 ? [Real.now()] : args),
})
