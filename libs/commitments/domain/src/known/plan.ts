/** A plan as its newest edition stands: a line that a person split is there as its parts. */
export interface KnownPlan {
  readonly code: string;
  readonly areas: readonly {
    readonly code: string;
    readonly projects: readonly { readonly code: string }[];
  }[];
}

/** `CELAC-2020`: the plan that an area's, a project's or a commitment's code names. */
export const planCodeOf = (code: string): string => code.split('-').slice(0, 2).join('-');

/** `CELAC-2020-06`: the area that a project's or a commitment's code names. */
export const areaCodeOf = (code: string): string => code.split('-').slice(0, 3).join('-');

/** Whether a code ends in the letter of a part of a line that was split. */
export const isPartCode = (code: string): boolean => /[ab]$/.test(code);

/** The code of the area in which a project stands: not always the one that its code names, which never changes. */
export function areaOfProject({ areas }: KnownPlan, code: string): string | undefined {
  return areas.find(({ projects }) => projects.some((project) => project.code === code))?.code;
}

/** Whether the line that was published under this code stands as its parts. */
export const wasSplit = (plan: KnownPlan, code: string): boolean => areaOfProject(plan, `${code}a`) !== undefined;
