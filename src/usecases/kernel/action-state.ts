/**
 * What a form is told. Lies in the kernel and not in `web`, because forms take it as a type.
 * `typed`: what was typed comes back for `defaultValue`, without secrets. `fields`: Russian messages by input path ('items.0.name').
 */
export type ActionState<Out = unknown> =
  | { readonly status: 'idle' }
  | { readonly status: 'ok'; readonly out: Out }
  | { readonly status: 'refused'; readonly code: string; readonly message: string; readonly typed?: Readonly<Record<string, string>> }
  | { readonly status: 'invalid'; readonly message: string; readonly fields: Readonly<Record<string, string>>; readonly typed?: Readonly<Record<string, string>> }

/** A server action as a form sees it: for `useActionState(action, { status: 'idle' })`. Payload: FormData or a plain object. */
export type FormAction<Out = unknown> = (previous: ActionState, payload: unknown) => Promise<ActionState<Out>>

