interface Resettable {
  readonly reset: () => void;
}

// Of all set-up functions of a file: when one hook of a test throws, Vitest leaves out those that would follow.
const mocks = new Set<Resettable>();
/** Those that a test may have changed. */
const used = new Set<Resettable>();

/** Resets every mock, also when some complain of their test; one complaint is thrown as it is, several together. */
function resetAll(): void {
  const complaints: unknown[] = [];
  used.clear();
  for (const mock of mocks) {
    try {
      mock.reset();
    } catch (error) {
      complaints.push(error);
    }
  }
  if (complaints.length === 1) throw complaints[0];
  if (complaints.length === 0) return;
  throw new AggregateError(complaints, complaints.map((error) => (error as Error).message).join("\n"));
}

/** What has to be called around tests, so that each of them starts anew whatever became of the one before. */
export function startAnew(mock: Resettable): {
  readonly before: (test: { readonly concurrent?: boolean | undefined }) => void;
  readonly after: () => void;
  readonly end: () => void;
} {
  mocks.add(mock);
  return {
    before({ concurrent = false }) {
      if (used.has(mock) && !concurrent) {
        try {
          resetAll();
        } catch {
          // Of the test before, which has failed already: a hook of it threw.
        }
      }
      used.add(mock);
    },
    after: resetAll,
    end: () => void mocks.delete(mock),
  };
}
