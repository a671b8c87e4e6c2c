import { languages, type Language } from '../http/language';

/** A short sentence in every language of Acta. */
export type Words = Readonly<Record<Language, string>>;

/** What a reason says to people. `detail` may name what the problem carries: `{currentVersion}`. */
export interface ReasonWords {
  readonly title: Words;
  readonly detail?: Words;
}

const reasons = new Map<string, ReasonWords>();

/** A service says once, where its module is, what its own refusals mean. Throws where a reason has other words already. */
export function registerReasons(more: Readonly<Record<string, ReasonWords>>): void {
  for (const [reason, words] of Object.entries(more)) {
    const known = reasons.get(reason);
    if (known && JSON.stringify(known) !== JSON.stringify(words)) throw new Error(`reason ${reason} has other words`);
    reasons.set(reason, words);
  }
}

export function wordsOf(reason: string): ReasonWords | undefined {
  return reasons.get(reason);
}

export function knownReasons(): readonly string[] {
  return [...reasons.keys()].sort();
}

/** Four sentences in the order of `languages`. */
export function words(...texts: readonly [string, string, string, string]): Words {
  return Object.fromEntries(languages.map((language, index) => [language, texts[index]])) as Words;
}

/** A title in four languages, and perhaps a second sentence that names values. */
export const reason = (title: Parameters<typeof words>, detail?: Parameters<typeof words>): ReasonWords => ({
  title: words(...title),
  ...(detail && { detail: words(...detail) }),
});

/** Puts values into `{name}` places; a name that nobody gave a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{([A-Za-z0-9]+)\}/g, (place, name: string) => String(values[name] ?? place));
}

const byStatus: Readonly<Record<number, Words>> = {
  400: words('Solicitud incorrecta', 'Pedido incorreto', 'Bad request', 'Requête incorrecte'),
  401: words('Falta identificarse', 'É preciso identificar-se', 'Not identified', 'Identification requise'),
  403: words('No permitido', 'Não permitido', 'Not permitted', 'Non autorisé'),
  404: words('No encontrado', 'Não encontrado', 'Not found', 'Introuvable'),
  405: words('Método no permitido', 'Método não permitido', 'Method not allowed', 'Méthode non autorisée'),
  408: words('Demasiado lento', 'Lento demais', 'Too slow', 'Trop lent'),
  409: words('Conflicto', 'Conflito', 'Conflict', 'Conflit'),
  412: words('La versión ya no es esa', 'A versão já não é essa', 'Not the current version', 'Version dépassée'),
  413: words('Demasiado grande', 'Grande demais', 'Too large', 'Trop volumineux'),
  415: words('Tipo no admitido', 'Tipo não aceito', 'Unsupported media type', 'Type non pris en charge'),
  422: words('Una regla lo impide', 'Uma regra o impede', 'A rule says no', 'Une règle s’y oppose'),
  428: words('Falta una condición', 'Falta uma condição', 'A condition is required', 'Condition requise'),
  429: words('Demasiadas solicitudes', 'Pedidos demais', 'Too many requests', 'Trop de requêtes'),
  431: words('Cabeceras demasiado largas', 'Cabeçalhos longos demais', 'Headers too long', 'En-têtes trop longs'),
  500: words('Error interno', 'Erro interno', 'Internal error', 'Erreur interne'),
  503: words('No disponible por ahora', 'Indisponível no momento', 'Not available now', 'Indisponible pour le moment'),
};

/** The title of a reason, or the general one of its status. */
export function titleOf(reason: string, status: number, language: Language): string {
  const general = byStatus[status] ?? (byStatus[status >= 500 ? 500 : 400] as Words);
  return (wordsOf(reason)?.title ?? general)[language];
}
