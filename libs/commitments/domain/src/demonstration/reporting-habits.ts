import { chanceOf } from './chance';
import { allMembers } from './parties';

/** How a State of the demonstration reports. Made up: chosen by chance, says nothing of the real State. */
export type Habit = 'diligent' | 'ordinary' | 'fading' | 'silent';

/* Those whose part a reader of the demonstration plays, and the chairs of its time, do report. */
const reporting = 'MEX LCA ARG VCT HND COL URY BRA'.split(' ');

/** Four that are silent and five that fall silent, whoever chance names. */
const byChance = allMembers
  .filter((member) => !reporting.includes(member))
  .sort((one, other) => chanceOf(`habit/${one}`, 1_000_000) - chanceOf(`habit/${other}`, 1_000_000));

export function habitOf(member: string): Habit {
  if (reporting.includes(member)) return 'diligent';
  const place = byChance.indexOf(member);
  if (place < 4) return 'silent';
  if (place < 9) return 'fading';
  return place % 2 === 0 ? 'diligent' : 'ordinary';
}

/** Of a hundred periods, how many are reported in time, and how many late; the rest stays silent. */
export function ratesOf(habit: Habit, year: number): { readonly inTime: number; readonly late: number } {
  if (habit === 'silent') return year === 2020 ? { inTime: 60, late: 20 } : { inTime: 0, late: 0 };
  if (habit === 'fading' && year >= 2024) return { inTime: 0, late: 5 };
  return habit === 'diligent' ? { inTime: 85, late: 11 } : { inTime: 68, late: 20 };
}
