import { useEffect, useState } from "react"

/** A value as it was when it last stood still for so many milliseconds. Told apart by
 * what it says, for a form gives another object each time. */
export function useDebounced<Value>(value: Value, pause: number): Value {
  const [settled, setSettled] = useState(value)
  const said = JSON.stringify(value)

  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(said) as Value), pause)
    return () => clearTimeout(timer)
  }, [said, pause])

  return settled
}
