export { CommitmentsModule, commitmentsProjections, commitmentsReactions } from './commitments.module';
export { TracksOpener } from './tracks-opener';
