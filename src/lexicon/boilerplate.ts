/** Placeholder */
export const HEAD_NOTES: readonly string[] = ['this article is more than'];
