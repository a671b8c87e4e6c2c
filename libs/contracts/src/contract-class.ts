/** A class whose decorators say what an object must be. */
export type ContractClass<Value extends object = object> = new () => Value;
