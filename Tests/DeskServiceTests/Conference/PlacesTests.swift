import DeskService
import Foundation
import Registration
import Synchronization
import Testing

@Suite("Places")
struct PlacesTests {
  @Test("eight desks at once never sell a place twice")
  func neverOversold() throws {
    let rehearsal = try Rehearsal.conference(.file, places: 20)
    let supervisor = try rehearsal.supervisor()
    let people = try (0..<64).map { try supervisor.enter(.invented("Person \($0)")) }
    let sessions = try (0..<8).map { try rehearsal.session(.desk, station: "desk \($0)") }
    let results = Mutex<[Result<String, DeskError>]>([])
    let faults = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { desk in
      for index in stride(from: desk, to: people.count, by: 8) {
        do {
          let done = try sessions[desk].register(
            people[index], conference: "2026",
            RegistrationChoice(category: "delegate", options: [OptionChoice(code: "dinner")]))
          results.withLock { $0.append(.success(done.registration)) }
        } catch let refusal as DeskError {
          results.withLock { $0.append(.failure(refusal)) }
        } catch {
          faults.withLock { $0.append("\(error)") }
        }
      }
    }
    #expect(faults.withLock { $0 } == [])
    let sold = results.withLock { $0.filter { (try? $0.get()) != nil }.count }
    #expect(sold == 20)
    let refused = results.withLock { results in
      results.compactMap { result -> DeskError? in
        if case .failure(let refusal) = result { refusal } else { nil }
      }
    }
    #expect(refused.count == 44)
    #expect(refused.allSatisfy { $0 == .soldOut(option: "dinner") })
    #expect(try supervisor.conference("2026").options.first?.left == 0)
    #expect(try rehearsal.counts()["registration"] == 20)
    #expect(try rehearsal.desk.verifyAudit().isSound)
  }

  @Test("eight desks at once register one person once")
  func neverTwice() throws {
    let rehearsal = try Rehearsal.conference(.file)
    let person = try rehearsal.supervisor().enter(.invented())
    let sessions = try (0..<8).map { try rehearsal.session(.desk, station: "desk \($0)") }
    let done = Mutex(0)
    let refused = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 8) { desk in
      do {
        _ = try sessions[desk].register(
          person, conference: "2026", RegistrationChoice(category: "delegate"))
        done.withLock { $0 += 1 }
      } catch DeskError.alreadyRegistered {
        refused.withLock { $0 += 1 }
      } catch {
        Issue.record("\(error)")
      }
    }
    #expect(done.withLock { $0 } == 1)
    #expect(refused.withLock { $0 } == 7)
  }
}
