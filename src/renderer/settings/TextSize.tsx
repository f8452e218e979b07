import { Button } from 'react-aria-components'
import styles from './TextSize.module.css'

/** Sizes of the story's text in pixels. */
const textSizes: readonly number[] = [15, 16, 17, 18, 19, 20, 21, 22, 24, 26, 28]

interface TextSizeProps {
  readonly size: number
  readonly onChange: (size: number) => void
}

/** Makes the story's text smaller or larger by one step. */
export function TextSize({ size, onChange }: TextSizeProps) {
  const smaller = textSizes.findLast((one) => one < size)
  const larger = textSizes.find((one) => one > size)
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>Text size</legend>
      <div className={styles.steps}>
        <Button
          className={`${styles.step} ${styles.small}`}
          aria-label="Smaller text"
          isDisabled={smaller === undefined}
          onPress={() => smaller && onChange(smaller)}
        >
          A
        </Button>
        <output className={styles.size}>{size} px</output>
        <Button
          className={`${styles.step} ${styles.large}`}
          aria-label="Larger text"
          isDisabled={larger === undefined}
          onPress={() => larger && onChange(larger)}
        >
          A
        </Button>
      </div>
    </fieldset>
  )
}
