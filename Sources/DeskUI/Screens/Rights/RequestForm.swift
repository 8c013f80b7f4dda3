import DeskService
import Registration
import ScreenKit

extension ChoiceItem {
  /// What somebody can ask for.
  static func requestKinds(_ words: Words) -> [ChoiceItem] {
    RightsRequestKind.allCases.map {
      ChoiceItem(value: $0.rawValue, label: words["rights.kinds.\($0.rawValue)"])
    }
  }

  /// How something came to the society.
  static func channels(_ words: Words) -> [ChoiceItem] {
    ConsentChannel.allCases.filter { $0 != .import }.map {
      ChoiceItem(value: $0.rawValue, label: words["consentChannels.\($0.rawValue)"])
    }
  }
}

extension Form {
  /// How and on which day something came, as it stands in the fields; desk and today without.
  var cameBy: ConsentChannel { ConsentChannel(rawValue: self["cameBy"]) ?? .desk }
  var receivedOn: CivilDate? { CivilDate(self["receivedOn"]) }

  /// Says at the day what a refusal is about.
  mutating func refuse(_ failure: WorkFailure) {
    switch failure {
    case .refused(.invalid(let failures)): refuse(failures)
    case .refused(.rights(.receivedInFuture)):
      refuse([FieldFailure(field: "receivedOn", code: RightsRefusal.receivedInFuture.code)])
    case .refused(.notFound): refuse([FieldFailure(field: "person", code: "noSuchPerson")])
    default: break
    }
  }
}
