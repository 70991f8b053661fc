package dev.shiming.web.application;

import dev.shiming.web.service.Applications;
import dev.shiming.web.service.ProofAbout;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Leads an applicant to where files about an organisation are taken. The file goes from the browser
 * to that origin; this site never holds it.
 */
@Controller
@RequestMapping("/official/apply/{id:[0-9a-f-]{36}}/proofs")
class ProofController {

  private final Applications applications;

  ProofController(Applications applications) {
    this.applications = applications;
  }

  @GetMapping("/{about:organisation|economy|education|medicine|justice|news}")
  String choose(@PathVariable String id, @PathVariable String about, Model model) {
    model
        .addAttribute("applicationId", id)
        .addAttribute("about", about)
        .addAttribute("address", applications.proofAddress(id, new ProofAbout(about)).url());
    return "application/proof";
  }

  @PostMapping("/{proof:[0-9a-f-]{36}}/removal")
  String remove(@PathVariable String id, @PathVariable String proof) {
    applications.removeProof(id, proof);
    return "redirect:/official/apply/" + id + "/credentials";
  }
}
