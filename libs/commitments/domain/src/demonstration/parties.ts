/** The 33 members. */
export const allMembers: readonly string[] =
  'ARG ATG BHS BLZ BOL BRA BRB CHL COL CRI CUB DMA DOM ECU GRD GTM GUY HND HTI JAM KNA LCA MEX NIC PAN PER PRY SLV SUR TTO URY VCT VEN'.split(
    ' ',
  );

const caricom = 'ATG BHS BLZ BRB DMA GRD GUY HTI JAM KNA LCA SUR TTO VCT'.split(' ');
const sica = 'BLZ CRI DOM GTM HND NIC PAN SLV'.split(' ');

/** "En Centroamérica y el Caribe:": the members of SICA and CARICOM, and Cuba. */
export const centralAmericaAndCaribbean: readonly string[] = [...new Set([...caricom, ...sica, 'CUB'])].sort();

/** Without a coast: marine commitments do not apply to them. */
export const landlocked: readonly string[] = ['BOL', 'PRY'];
