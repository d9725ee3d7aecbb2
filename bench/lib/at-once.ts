import { duration } from "./pairs"

/** Does something for each of these, so many at once.
 * @returns how many a second */
export async function ratePerSecond<Item>(
  items: readonly Item[],
  atOnce: number,
  act: (item: Item, index: number) => Promise<unknown>
): Promise<number> {
  let next = 0
  const ms = await duration(async () => {
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let index = next++; index < items.length; index = next++) {
          await act(items[index]!, index)
        }
      })
    )
  })
  return (items.length / ms) * 1000
}
