import { kernel } from '../kernel/kernel.ts';

/** Makes the kernel now; otherwise the first column does. */
export function makeKernel(): void {
  kernel();
}
