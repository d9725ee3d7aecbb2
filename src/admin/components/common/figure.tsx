type FigureProps = { label: string; value: string }

/** One number and what it counts; stands in a `<dl>`. */
export function Figure({ label, value }: FigureProps) {
  return (
    <div className="flex min-w-0 flex-col-reverse justify-end gap-y-0.5">
      <dt className="txt-compact-small text-ui-fg-subtle">{label}</dt>
      <dd className="txt-compact-large-plus text-ui-fg-base tabular-nums">{value}</dd>
    </div>
  )
}
