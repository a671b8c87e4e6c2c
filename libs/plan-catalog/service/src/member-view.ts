import type { MemberView } from './views';
import { membershipOn, type MemberDocument } from './members';

/** A State on a day. `since` is when it became what it was on that day; `history` is every change known. */
export function memberView(member: MemberDocument, day: string): MemberView {
  const { code, alpha2, numeric, names, zone, language, subregions, membership } = member;
  const turn = membershipOn(member, day);
  return {
    code,
    alpha2,
    numeric,
    names,
    zone,
    language,
    subregions,
    membership: turn ? { status: turn.status, since: turn.from, on: day } : { status: 'not-yet-member', on: day },
    history: membership,
  };
}
