import Registration

/// Everything that is written for one registration of a file.
struct NewStatedRegistration {
  let stated: StatedRegistration
  let who: StatedWho
  let conference: ConferenceRow
  let category: Category
  let options: [(id: Int64, choice: OptionChoice)]
  let fee: QuotedFee
  let proof: KeptProof?
  let state: RegistrationState
  let charge: StatedCharge
  let at: Instant
}
