import DeskService
import Registration
import YAMLReading

extension DocumentReader {
  static func service(_ code: String, _ place: SetUpPlace) -> SetUpService? {
    guard let fields = place.fields(["kind", "names", "focalPoint", "retired"]) else { return nil }
    let contact = fields["focalPoint"]?.fields(["name", "email"])
    return SetUpService(
      service: Service(
        code: code, kind: fields.required("kind")?.oneOf(ServiceKind.self) ?? .other,
        names: texts(fields.required("names")) { $0.text() },
        focalPoint: FocalPoint(
          name: contact?["name"]?.text() ?? "", email: contact?["email"]?.text() ?? "")),
      isRetired: fields["retired"]?.flag() ?? false)
  }

  static func controller(_ place: SetUpPlace) -> Controller? {
    guard let fields = place.fields(Controller.fields.map(\.name)) else { return nil }
    var controller = Controller()
    for (name, path) in Controller.fields { controller[keyPath: path] = fields[name]?.text() }
    return controller
  }
}
