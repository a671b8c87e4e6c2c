export { CommitmentsModule, commitmentsProjections, commitmentsReactions } from './commitments.module';
export { TracksOpener } from './tracks-opener';
export { DemonstrationLoader, storyMembers, type StoryPerson } from './demonstration-loader';
export { ReportingBoard, type Silence } from './reporting-board';
export { RollUps } from './roll-ups';
export { inForceStandings, type Phrase } from './standing-sentences';
