export * from './define-event';
export * from './sealed';
export * from './validation';
export * from './moments';
