import {
  CartesianGrid,
  ComposedChart,
  ErrorBar,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from "recharts"

import { useFormat } from "../../hooks/use-format"
import type { NpsPeriod } from "../../lib/results"

const TICK = { fill: "var(--fg-subtle)", fontSize: 12 }

type TrendChartProps = {
  series: NpsPeriod[]
  nameOf: (period: NpsPeriod) => string
}

/** The index with its margins over time; the table beside it says the same. */
export function TrendChart({ series, nameOf }: TrendChartProps) {
  const format = useFormat()
  const points = series.map((period) => ({
    name: nameOf(period),
    value: period.value,
    margin: period.margin ?? 0,
  }))

  return (
    <div aria-hidden className="h-64 px-6 py-4">
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart data={points} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--border-base)" />
          <XAxis dataKey="name" tick={TICK} minTickGap={24} />
          <YAxis
            domain={[-100, 100]}
            allowDataOverflow
            ticks={[-100, -50, 0, 50, 100]}
            width={44}
            tickFormatter={format.number}
            tick={TICK}
          />
          <ReferenceLine y={0} stroke="var(--border-strong)" />
          <Line
            dataKey="value"
            stroke="var(--tag-blue-icon)"
            strokeWidth={2}
            dot={{ r: 3, fill: "var(--tag-blue-icon)", strokeWidth: 0 }}
            isAnimationActive={false}
          >
            <ErrorBar
              dataKey="margin"
              width={4}
              stroke="var(--tag-blue-icon)"
              strokeOpacity={0.5}
              isAnimationActive={false}
            />
          </Line>
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}
