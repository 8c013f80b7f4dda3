package import DeskService
package import Registration

/// What is asked of the service about the rights of people.
package enum RightsWork: Equatable, Sendable {
  case requests
  case request(String)
  case receive(NewRightsRequest)
  case identify(String, person: String? = nil, how: String)
  case answer(String, with: String)
  case extend(String, reason: String)
  case refuse(String, reason: String)
  case takeBack(String)
  case nothingHeld(PersonDetails, channel: ConsentChannel, receivedOn: CivilDate?)
  /// What a person can ask for, and what stands; logged.
  case rights(of: String, language: String)
  case optOut(String, of: String)
  case restrict(String, reason: String)
  case unrestrict(String, reason: String)
  /// Everything that is held about a person, or what they gave; logged.
  case document(of: String, portable: Bool, request: String)
  case tasks
  case finishTask(String)

  package var lane: WorkLane {
    switch self {
    case .requests, .request, .tasks: .read
    default: .write
    }
  }

  package var replaces: String? {
    switch self {
    case .requests: "requests"
    case .tasks: "tasks"
    default: nil
    }
  }
}

package enum RightsAnswer: Sendable {
  case requests([RightsRequestLine])
  case request(RightsRequestLine)
  case received(RightsRequestLine)
  case changed(RightsRequestLine)
  /// With the name of the society, for the answer.
  case nothingHeld(RightsRequestLine, society: String)
  case rights(PersonRights)
  case optedOut(OptOutDone)
  case restricted(Bool)
  case document(AccessDocument)
  case tasks([ServiceTaskLine])
  case taskDone(String)
}

extension RightsWork {
  func run(in session: DeskSession) throws -> RightsAnswer {
    switch self {
    case .requests: return .requests(try session.requests())
    case .request(let reference): return .request(try session.request(reference))
    case .receive(let request): return .received(try session.enter(request))
    case .identify(let request, let person, let how):
      return .changed(try session.identify(request, person: person, how: how))
    case .answer(let request, let answer):
      return .changed(try session.answer(request, with: answer))
    case .extend(let request, let reason):
      return .changed(try session.extend(request, reason: reason))
    case .refuse(let request, let reason):
      return .changed(try session.refuse(request, reason: reason))
    case .takeBack(let request): return .changed(try session.takeBack(request))
    case .nothingHeld(let details, let channel, let day):
      let line = try session.answerNothingHeld(details, channel: channel, receivedOn: day)
      return .nothingHeld(line, society: try session.desk.society()?.name ?? "")
    case .rights(let person, let language):
      return .rights(try session.rights(of: person, language: language))
    case .optOut(let person, let service):
      return .optedOut(try session.optOut(person, of: service))
    case .restrict(let person, let reason):
      try session.restrict(person, reason: reason)
      return .restricted(true)
    case .unrestrict(let person, let reason):
      try session.unrestrict(person, reason: reason)
      return .restricted(false)
    case .document(let person, let portable, let request):
      return .document(
        try portable
          ? session.portable(person, request: request) : session.access(person, request: request))
    case .tasks: return .tasks(try session.serviceTasks())
    case .finishTask(let task):
      try session.finishTask(task)
      return .taskDone(task)
    }
  }
}
