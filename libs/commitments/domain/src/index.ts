export * from './calendar/calendar-turns';
export * from './calendar/days';
export * from './commitment/commitment';
export * from './known/states';
export * from './track/report';
export * from './track/track';
export * from './track/track-known';
