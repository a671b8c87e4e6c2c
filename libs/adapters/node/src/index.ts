export * from './surroundings';
