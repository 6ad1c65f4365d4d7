import { clsx } from 'clsx'
import { CircleAlert } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { kitTexts } from '@/texts/common'

type Wording = { help?: ReactNode; error?: string | undefined }

/** What ties a control to its help and error; spread it on the control inside a `Field` of the same id. */
export const describe = (id: string, { help, error }: Wording) => {
  const ids = [help === undefined ? '' : `${id}-help`, error === undefined ? '' : `${id}-error`].filter(Boolean).join(' ')
  return { id, ...(ids === '' ? {} : { 'aria-describedby': ids }), ...(error === undefined ? {} : { 'aria-invalid': true as const }) }
}

type FieldProps = Wording & { id: string; label: ReactNode; optional?: boolean; children: ReactNode }

export const FieldError = ({ id, children }: { id: string; children: string }) => (
  <p id={id} className="flex items-start gap-1.5 text-sm font-medium text-danger">
    <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
    <span><span className="sr-only">{kitTexts.errorPrefix}</span>{children}</span>
  </p>
)

/** Label above, help under the label, error before the control in the same words as in the summary. */
export const Field = ({ id, label, help, error, optional = false, children }: FieldProps) => (
  <div className={clsx('flex flex-col gap-1', error !== undefined && 'border-l-2 border-danger pl-3')}>
    <label htmlFor={id} className="text-sm font-medium">
      {label}
      {optional && <span className="ml-1.5 font-normal text-faint">{kitTexts.optional}</span>}
    </label>
    {help !== undefined && <p id={`${id}-help`} className="text-sm text-muted">{help}</p>}
    {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    {children}
  </div>
)

export const controlClass =
  'min-h-9 w-full rounded-md border border-line-strong bg-surface px-2.5 text-sm text-ink placeholder:text-faint phone:min-h-11 phone:text-base aria-invalid:border-danger disabled:bg-sunken disabled:text-faint'

export const TextInput = ({ className, type = 'text', ...rest }: ComponentProps<'input'>) => <input type={type} className={clsx(controlClass, className)} {...rest} />

export const TextArea = ({ className, rows = 4, ...rest }: ComponentProps<'textarea'>) => <textarea rows={rows} className={clsx(controlClass, 'py-2', className)} {...rest} />

export type SelectOption = { value: string; label: string; disabled?: boolean }
type SelectProps = Omit<ComponentProps<'select'>, 'children'> & { options: ReadonlyArray<SelectOption> }

export const Select = ({ options, className, ...rest }: SelectProps) => (
  <select className={clsx(controlClass, 'pr-8', className)} {...rest}>
    {options.map(({ value, label, disabled = false }) => <option key={value} value={value} disabled={disabled}>{label}</option>)}
  </select>
)

export const Checkbox = ({ id, label, help, className, ...rest }: ComponentProps<'input'> & { id: string; label: ReactNode; help?: ReactNode }) => (
  <div className="flex items-start gap-2">
    <input type="checkbox" className={clsx('mt-px size-6 shrink-0 accent-accent', className)} {...describe(id, { help })} {...rest} />
    <div className="pt-0.5">
      <label htmlFor={id} className="text-sm">{label}</label>
      {help !== undefined && <p id={`${id}-help`} className="text-sm text-muted">{help}</p>}
    </div>
  </div>
)

type Combined = { id: string; name: string; label: ReactNode; help?: ReactNode; error?: string | undefined; optional?: boolean }

const fieldOf = ({ id, label, help, error, optional = false }: Combined, control: ReactNode) => (
  <Field id={id} label={label} error={error} optional={optional} {...(help === undefined ? {} : { help })}>{control}</Field>
)

export const TextField = ({ label, help, error, optional, ...rest }: Combined & ComponentProps<'input'>) =>
  fieldOf({ id: rest.id, name: rest.name, label, help, error, ...(optional === undefined ? {} : { optional }) }, <TextInput {...rest} {...describe(rest.id, { help, error })} />)

export const SelectField = ({ label, help, error, optional, ...rest }: Combined & SelectProps) =>
  fieldOf({ id: rest.id, name: rest.name, label, help, error, ...(optional === undefined ? {} : { optional }) }, <Select {...rest} {...describe(rest.id, { help, error })} />)
