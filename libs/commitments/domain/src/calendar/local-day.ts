/** The day on which an instant falls in a zone (an IANA name). */
export function localDayOf(instant: string, zone: string): string {
  const { dayAt, days } = readerOf(zone);
  const known = days.get(instant);
  if (known !== undefined) return known;
  if (days.size >= daysKeptMax) days.clear();
  const day = dayAt(Date.parse(instant));
  days.set(instant, day);
  return day;
}

/**
 * The first instant at which a later day has begun in the zone: the next midnight there, or what the clock shows in
 * its place where it is put forward at midnight, or where the zone leaves out a day.
 */
export function endOfDay(day: string, zone: string): string {
  const { dayAt } = readerOf(zone);
  const midnight = Date.parse(`${day}T00:00:00.000Z`) / 1_000;
  let before = midnight + 24 * 3_600 - offsetMaxSeconds;
  let after = midnight + 24 * 3_600 + offsetMaxSeconds;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayAt(middle * 1_000) > day) after = middle;
    else before = middle;
  }
  return new Date(after * 1_000).toISOString();
}

/** No zone has ever been further from UTC. */
const offsetMaxSeconds = 16 * 3_600;

/** Whoever judges many obligors does so at one instant, and asks for the days of the same few records. */
const daysKeptMax = 1_000;

interface DayReader {
  readonly dayAt: (instantMs: number) => string;
  readonly days: Map<string, string>;
}

const readers = new Map<string, DayReader>();

/* To make a formatter costs a thousand times what using it does. */
function readerOf(zone: string): DayReader {
  const known = readers.get(zone);
  if (known) return known;
  const reader = { dayAt: dayReading(zone), days: new Map<string, string>() };
  readers.set(zone, reader);
  return reader;
}

function dayReading(timeZone: string): DayReader['dayAt'] {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return (instantMs) => {
    const [month, day, year = ''] = format.format(instantMs).split('/');
    return `${year.padStart(4, '0')}-${month}-${day}`;
  };
}
