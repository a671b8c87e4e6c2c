import { words, type ReasonWords } from '@acta/nest';

type Four = readonly [string, string, string, string];

/** A sentence in Spanish, Portuguese, English and French, and perhaps a second one that names values. */
export const reason = (title: Four, detail?: Four): ReasonWords => ({
  title: words(...title),
  ...(detail && { detail: words(...detail) }),
});
