/** The end of a `switch` over a union: reaching it is a bug, and the compiler says so first. */
export const assertNever = (left: never): never => {
  throw new Error(`Unexpected case: ${JSON.stringify(left)}`)
}
