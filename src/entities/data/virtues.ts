/** What parties, rallies and ministries stand for, and are named by after "for", "of" and "and". Own list (MIT). */
export const VIRTUES: ReadonlySet<string> = new Set(
  'Accountability Agriculture Change Commerce Cooperation Culture Defence Defense Democracy Development Dialogue Dignity Education Employment Energy Environment Equality Family Freedom Growth Health Heritage Housing Immigration Independence Industry Integration Integrity Justice Labour Labor Liberty Peace Progress Prosperity Reconciliation Reform Regeneration Renewal Science Security Solidarity Sovereignty Sport Sports Stability Technology Tourism Trade Transparency Transport Truth Unity Welfare Work'.split(
    ' ',
  ),
)
