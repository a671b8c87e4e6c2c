const pauseMs = 5;

/** Repeats a check until it no longer throws. Throws what it last threw when `withinMs` have passed. */
export async function eventually<Value>(
  check: () => Value | Promise<Value>,
  { withinMs = 5_000 }: { readonly withinMs?: number } = {},
): Promise<Value> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() >= deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
