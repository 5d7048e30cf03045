/** Chance that comes out the same for the same seed. */
export interface Dice {
  /** 0 to `below` - 1. */
  number(below: number): number;
  pick<Value>(values: readonly [Value, ...Value[]]): Value;
  /** Text of bytes as they come, none excepted. */
  noise(length: number): string;
}

export function createDice(seed: number): Dice {
  let state = seed;
  // Lehmer's generator with the modulus 2^31 - 1.
  const number = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  return {
    number,
    pick: (values) => values[number(values.length)] ?? values[0],
    noise: (length) => String.fromCharCode(...Array.from({ length }, () => number(256))),
  };
}
