/** The steps of the TrACSS scale, from the lowest. */
export const tracssSteps = ['none', 'limited', 'developed', 'demonstrated', 'sustained'] as const;
