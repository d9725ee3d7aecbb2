/** An exact number: a model that rounds must not round by the way. */
export class Ratio {
  private constructor(
    private readonly top: bigint,
    private readonly bottom: bigint
  ) {}

  static readonly ZERO = Ratio.of(0)

  static of(whole: number): Ratio {
    return new Ratio(BigInt(whole), 1n)
  }

  plus(other: Ratio): Ratio {
    return Ratio.#reduced(
      this.top * other.bottom + other.top * this.bottom,
      this.bottom * other.bottom
    )
  }

  minus(other: Ratio): Ratio {
    return this.plus(new Ratio(-other.top, other.bottom))
  }

  times(other: Ratio): Ratio {
    return Ratio.#reduced(this.top * other.top, this.bottom * other.bottom)
  }

  over(other: Ratio): Ratio {
    return Ratio.#reduced(this.top * other.bottom, this.bottom * other.top)
  }

  isLess(other: Ratio): boolean {
    return this.top * other.bottom < other.top * this.bottom
  }

  atMost(other: Ratio): Ratio {
    return other.isLess(this) ? other : this
  }

  atLeast(other: Ratio): Ratio {
    return this.isLess(other) ? other : this
  }

  floor(): number {
    const whole = this.top / this.bottom
    return Number(this.top % this.bottom < 0n ? whole - 1n : whole)
  }

  static #reduced(top: bigint, bottom: bigint): Ratio {
    let [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom]
    while (b) {
      ;[a, b] = [b, a % b]
    }
    const by = bottom < 0n ? -a : a
    return new Ratio(top / by, bottom / by)
  }
}
