import { revalidatePath } from 'next/cache';
export async function applyContentChange(): Promise<void> {
  revalidatePath('/', 'layout');
}
